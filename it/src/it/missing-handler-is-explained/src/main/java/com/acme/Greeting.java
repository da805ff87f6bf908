package com.acme;

public record Greeting(String text) {}
