package planted.plugin.hurl;

import planted.plugin.plan.Wanted;

record KnowsThePlan(Wanted wanted) {}
