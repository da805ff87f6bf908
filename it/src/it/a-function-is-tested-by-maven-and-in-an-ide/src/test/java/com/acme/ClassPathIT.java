package com.acme;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes down what an IDE would put on the class path of a test. */
class ClassPathIT {

    @Test
    void isKnownToVerifyGroovy() throws Exception {
        Files.writeString(Path.of("target", "class-path.txt"), System.getProperty("java.class.path"));
    }
}
