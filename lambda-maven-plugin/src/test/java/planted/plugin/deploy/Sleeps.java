package planted.plugin.deploy;

import java.util.concurrent.TimeUnit;

final class Sleeps {
    void sleep() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
