package planted.plugin.operate;

import java.time.Instant;

public final class AsksTheClock {

    public Instant now() {
        return Instant.now();
    }
}
