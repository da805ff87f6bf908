package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

public final class Hello implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        // The package alone is of interest here.
    }
}
