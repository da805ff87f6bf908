package planted.plugin.local;

import org.apache.hc.core5.http.Header;

record KnowsTheHttpLibrary(Header header) {}
