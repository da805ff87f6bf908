package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One statement of a resource policy, kept as the JSON that AddPermission answers.
 *
 * @param effective when it begins to allow what it says
 */
record Statement(String id, Map<String, Object> members, Instant effective) {

    private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ARN = Pattern.compile("arn:aws[a-zA-Z-]*:(iam|sts)::\\d{12}:.+");

    /**
     * Makes a statement from an AddPermission request.
     *
     * @throws AwsError 400 when the principal is none
     */
    static Statement of(Fields request, String id, String resourceArn, Instant effective) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Sid", id);
        members.put("Effect", "Allow");
        members.put("Principal", principal(request.text("Principal").orElse("")));
        members.put("Action", request.text("Action").orElse(""));
        members.put("Resource", resourceArn);
        Map<String, Object> condition = new LinkedHashMap<>();
        Map<String, Object> equals = new LinkedHashMap<>();
        request.text("SourceAccount").ifPresent(account -> equals.put("AWS:SourceAccount", account));
        request.text("FunctionUrlAuthType").ifPresent(type -> equals.put("lambda:FunctionUrlAuthType", type));
        if (!equals.isEmpty()) {
            condition.put("StringEquals", equals);
        }
        request.flag("InvokedViaFunctionUrl")
                .ifPresent(by -> condition.put("Bool", Map.of("lambda:InvokedViaFunctionUrl", by.toString())));
        request.text("SourceArn").ifPresent(arn -> condition.put("ArnLike", Map.of("AWS:SourceArn", arn)));
        if (!condition.isEmpty()) {
            members.put("Condition", condition);
        }
        return new Statement(id, members, effective);
    }

    /** Lets everybody call a URL without authentication. */
    boolean opensUrl() {
        Fields fields = Fields.of(members);
        return "*".equals(members.get("Principal"))
                && fields.text("Action")
                        .filter(action -> action.equals("lambda:InvokeFunctionUrl") || action.equals("lambda:*"))
                        .isPresent()
                && fields.object("Condition")
                        .object("StringEquals")
                        .text("lambda:FunctionUrlAuthType")
                        .map("NONE"::equals)
                        .orElse(true);
    }

    /** Lets everybody invoke the function, if only by its URL. */
    boolean opensFunctionByUrl() {
        String action = Fields.of(members).text("Action").orElse("");
        return "*".equals(members.get("Principal"))
                && (action.equals("lambda:InvokeFunction") || action.equals("lambda:*"));
    }

    boolean allows(Caller caller, Instant now) {
        Fields fields = Fields.of(members);
        Fields condition = fields.object("Condition");
        String action = fields.text("Action").orElse("");
        return !now.isBefore(effective)
                && isFor(caller.service())
                && !condition.has("Bool")
                && (action.equals("lambda:InvokeFunction") || action.equals("lambda:*"))
                && condition
                        .object("ArnLike")
                        .text("AWS:SourceArn")
                        .map(pattern -> arnLike(pattern, caller.sourceArn()))
                        .orElse(true)
                && condition
                        .object("StringEquals")
                        .text("AWS:SourceAccount")
                        .map(caller.sourceAccount()::equals)
                        .orElse(true);
    }

    private boolean isFor(String service) {
        Object principal = members.get("Principal");
        return "*".equals(principal) || Map.of("Service", service).equals(principal);
    }

    private static Object principal(String principal) {
        if (principal.equals("*")) {
            return "*";
        }
        if (SERVICE.matcher(principal).matches()) {
            return Map.of("Service", principal);
        }
        if (ACCOUNT.matcher(principal).matches()) {
            return Map.of("AWS", "arn:aws:iam::" + principal + ":root");
        }
        if (ARN.matcher(principal).matches()) {
            return Map.of("AWS", principal);
        }
        throw new AwsError(
                400,
                "InvalidParameterValueException",
                "The provided principal was invalid. Please check the principal and try again.");
    }

    /** "Amazon Resource Name (ARN) condition operators", IAM user guide: colons bound the first five parts, not the rest. */
    static boolean arnLike(String pattern, String arn) {
        String[] wanted = pattern.split(":", 6);
        String[] seen = arn.split(":", 6);
        if (wanted.length != seen.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!glob(wanted[i], seen[i])) {
                return false;
            }
        }
        return true;
    }

    /** A star stands for any text, also for none, a question mark for one character. */
    private static boolean glob(String pattern, String text) {
        int star = -1;
        int resume = 0;
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (at < pattern.length() && wanted == '*') {
                star = at++;
                resume = i;
            } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
