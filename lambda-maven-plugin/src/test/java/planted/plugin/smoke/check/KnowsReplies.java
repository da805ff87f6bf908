package planted.plugin.smoke.check;

import planted.plugin.smoke.Answered;

record KnowsReplies(Answered answered) {}
