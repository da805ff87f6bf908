package com.acme.common;

public final class Greeting {

    private Greeting() {}

    public static String text() {
        return "hello";
    }
}
