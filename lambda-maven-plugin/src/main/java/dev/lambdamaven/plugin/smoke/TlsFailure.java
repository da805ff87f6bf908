package dev.lambdamaven.plugin.smoke;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Why no TLS connection was made, as far as the JDK's exceptions tell.
 *
 * @param why a clause that follows the request
 * @param seen what the JDK says
 */
record TlsFailure(Outcome outcome, String why, String seen) {

    /** Empty when something else went wrong. A certificate's dates are looked at first: the JDK wraps them as a broken path. */
    static Optional<TlsFailure> of(Throwable failure, URI url) {
        String certificate = "was not sent: the certificate of " + url.getHost();
        String seen = Texts.head(String.valueOf(failure.getMessage()));
        if (isCausedBy(failure, CertificateExpiredException.class)) {
            return Optional.of(new TlsFailure(Outcome.EXPIRED, certificate + " has expired", seen));
        }
        if (isCausedBy(failure, CertificateNotYetValidException.class)) {
            return Optional.of(new TlsFailure(Outcome.EXPIRED, certificate + " is not valid yet", seen));
        }
        if (isCausedBy(failure, CertPathBuilderException.class)) {
            return Optional.of(new TlsFailure(Outcome.UNTRUSTED, certificate + " is not trusted by this JDK", seen));
        }
        if (says(failure, CertificateException.class, "No name matching", "No subject alternative")) {
            return Optional.of(new TlsFailure(Outcome.WRONG_NAME, certificate + " is for another name", seen));
        }
        if (says(failure, SSLException.class, "Unsupported or unrecognized SSL message", "Unrecognized SSL message")) {
            String why = "was not sent: " + url.getAuthority() + " does not speak TLS";
            return Optional.of(new TlsFailure(Outcome.NO_TLS, why, seen));
        }
        return Optional.empty();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return says(failure, type, "");
    }

    /** The JDK has no exception of their own for some failures (sun.security.util.HostnameChecker, SSLTransport). */
    private static boolean says(Throwable failure, Class<? extends Throwable> type, String... starts) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            for (String start : starts) {
                if (type.isInstance(cause) && text.startsWith(start)) {
                    return true;
                }
            }
        }
        return false;
    }
}
