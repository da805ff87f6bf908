package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The logic alone: no server, no HTTP. */
class ItemsResourceTest {

    private static final Item LAMP = new Item("lamp", null, new BigDecimal("9.90"));

    private final ItemsResource items = new ItemsResource();

    @Test
    void createsAnItem() {
        Response response = items.create(LAMP);

        assertEquals(201, response.getStatus());
        assertEquals(Map.of("message", "item created"), response.getEntity());
    }

    @Test
    void updatesTheItemOfThatId() {
        assertEquals(Map.of("message", "item 42 updated"), items.update("42", LAMP));
    }

    @Test
    void refusesAnIdThatIsNoInteger() {
        InvalidRequest refusal = assertThrows(InvalidRequest.class, () -> items.update("abc", LAMP));

        assertEquals(422, refusal.getResponse().getStatus());
        assertEquals(
                Map.of(
                        "detail",
                        List.of(new InvalidRequest.Problem(
                                "int_parsing",
                                List.of("path", "item_id"),
                                "Input should be a valid integer, unable to parse string as an integer",
                                "abc"))),
                refusal.getResponse().getEntity());
    }
}
