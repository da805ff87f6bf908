package ${package};

import java.math.BigDecimal;

/** What a client may say about an item; a member it leaves out is null. */
public record Item(String name, String description, BigDecimal price) {}
