// What the shop has written down.

import type { Definition } from "@ordino/engine";

export const shop: Definition = {
  id: "shop",
  version: 1,
  timeZone: "Europe/Rome",
  teams: [
    { id: "shipping", label: "Shipping" },
    { id: "care", label: "Customer care" },
  ],
  statuses: [
    {
      id: "paid",
      label: "Paid",
      team: "shipping",
      recommended: "shipped",
      suggested: ["problem", { to: "cancelled", permit: ["lead:owner"], require: { comment: true } }],
    },
    { id: "shipped", label: "Shipped", stage: "waiting", team: "shipping", recommended: "delivered" },
    { id: "problem", label: "Problem", team: "care", recommended: "$previous", suggested: ["cancelled"] },
    { id: "delivered", label: "Delivered", stage: "closed" },
    { id: "cancelled", label: "Cancelled", stage: "closed" },
  ],
};
