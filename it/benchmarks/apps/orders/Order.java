package com.acme.items;

public record Order(long id, String customer) {}
