package dev.lambdamaven.differential;

import java.util.List;

/** One answer as it came over the wire; each char of its texts is one byte. */
record Answer(int status, List<Header> headers, String body) {}
