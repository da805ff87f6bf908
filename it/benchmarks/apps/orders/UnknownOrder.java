package com.acme.items;

public class UnknownOrder extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownOrder(long id) {
        super("No order " + id);
    }
}
