package ${package};

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Answers a request that cannot be accepted with all that is wrong in it: what, where, and the value received. */
public class InvalidRequest extends WebApplicationException {

    /** One thing that is wrong, for instance at {@code ["body", "price"]}. */
    public record Problem(String type, List<String> loc, String msg, Object input) {}

    public InvalidRequest(Problem problem) {
        this(List.of(problem));
    }

    public InvalidRequest(List<Problem> problems) {
        this(422, problems);
    }

    private InvalidRequest(int status, List<Problem> problems) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("detail", problems))
                .build());
    }

    static InvalidRequest malformedJson(String reason) {
        // Jackson goes on to say where the value starts, in words for programmers only.
        String msg = "JSON decode error: " + reason.replaceAll(" \\(start marker.*", "");
        return new InvalidRequest(400, List.of(new Problem("json_invalid", List.of("body"), msg, Map.of())));
    }
}
