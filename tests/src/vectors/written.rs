//! A host that is told everything it may be told as JSON text.

use ordino::read::{Node, parse};

use super::Host;

/// A host that gets cases and definitions as the JSON text that somebody has stored. It must answer what a native engine
/// answers that gets them as objects, with the cases as text.
#[derive(Debug)]
pub struct Written<H> {
    native: ordino::Engine,
    host: H,
    /// How many requests had such a text.
    pub texts: usize,
}

impl<H> Written<H> {
    /// A host beside a native engine; neither has been asked anything yet.
    pub fn beside_native(host: H) -> Self {
        Self { native: ordino::Engine::new(), host, texts: 0 }
    }
}

impl<H: Host> Host for Written<H> {
    fn call(&mut self, request: &str) -> String {
        let native = self.native.call(request);
        let Some(written) = written(request) else {
            assert_eq!(self.host.call(request), native, "{request}");
            return native;
        };
        self.texts += 1;
        let answer = self.host.call(&written);
        assert_eq!(read(&answer), native, "{written}");
        native
    }
}

/// A request with texts for objects; none where it has no such object.
fn written(request: &str) -> Option<String> {
    let mut request = parse(request).ok()?;
    let mut texts = 0;
    each(&mut request, "definition", &mut |definition| texts += usize::from(write(definition)));
    each(&mut request, "case", &mut |case| texts += usize::from(write(case)));
    each(&mut request, "cases", &mut |cases| {
        if let Node::List(cases) = cases {
            texts += cases.iter_mut().map(write).filter(|is_written| *is_written).count();
        }
    });
    each(&mut request, "items", &mut |items| {
        if let Node::List(items) = items {
            for item in items {
                each(item, "case", &mut |case| texts += usize::from(write(case)));
            }
        }
    });
    (texts > 0).then(|| text_of(&request))
}

/// An answer with objects for texts.
fn read(answer: &str) -> String {
    let mut answer = parse(answer).expect("an answer is JSON");
    each(&mut answer, "ok", &mut |ok| {
        each(ok, "case", &mut unwrite);
        each(ok, "results", &mut |results| {
            if let Node::List(results) = results {
                for result in results {
                    each(result, "case", &mut unwrite);
                }
            }
        });
    });
    text_of(&answer)
}

fn write(node: &mut Node) -> bool {
    let is_object = matches!(node, Node::Map(_));
    if is_object {
        *node = Node::Text(text_of(node));
    }
    is_object
}

fn unwrite(node: &mut Node) {
    if let Node::Text(text) = node {
        *node = parse(text).expect("a case is told as JSON");
    }
}

fn text_of(node: &Node) -> String {
    serde_json::to_string(node).expect("a node is JSON")
}

/// Does something to every value of a key.
fn each(node: &mut Node, key: &str, what: &mut dyn FnMut(&mut Node)) {
    if let Node::Map(entries) = node {
        entries.iter_mut().filter(|(name, _)| name == key).for_each(|(_, value)| what(value));
    }
}
