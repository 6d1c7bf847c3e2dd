// What the bell says before it is opened, in all languages at once: a few words, for which no file is fetched.

export const labels = {
  en: { one: "News: {n} unread", other: "News: {n} unread" },
  it: { one: "Novità: {n} da leggere", other: "Novità: {n} da leggere" },
  pl: {
    one: "Wiadomości: {n} nieprzeczytana",
    few: "Wiadomości: {n} nieprzeczytane",
    many: "Wiadomości: {n} nieprzeczytanych",
    other: "Wiadomości: {n} nieprzeczytanej",
  },
} as const;
