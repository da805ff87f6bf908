package com.acme.items;

import java.math.BigDecimal;

public record Item(String name, String description, BigDecimal price) {}
