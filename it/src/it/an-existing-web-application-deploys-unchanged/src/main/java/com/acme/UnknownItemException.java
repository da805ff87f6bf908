package com.acme;

public class UnknownItemException extends RuntimeException {

    public UnknownItemException(String id) {
        super("no item " + id);
    }
}
