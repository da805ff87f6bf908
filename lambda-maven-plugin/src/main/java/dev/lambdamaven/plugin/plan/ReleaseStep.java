package dev.lambdamaven.plugin.plan;

/** The steps that bring a version to service, in their order. */
public sealed interface ReleaseStep extends Step {

    /**
     * Makes a version of {@code $LATEST}, unless its code is another by then.
     *
     * @param codeSha256 the code that it must have, as Lambda's {@code CodeSha256}
     * @param description where it comes from
     */
    record PublishVersion(String functionName, String codeSha256, String description) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.publishVersion(this);
        }
    }

    /** Goes on with a version that an earlier run has published and not released. */
    record ResumeVersion(String functionName, String version) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.resumeVersion(this);
        }
    }

    /**
     * Checks the version through Invoke, before anybody else calls it.
     *
     * @param candidate the version as printed
     */
    record SmokeVersion(String functionName, String candidate, int checks) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.smokeVersion(this);
        }
    }

    /**
     * Makes the alias.
     *
     * @param candidate the version as printed
     * @param description what the alias says of its checks over HTTP, and of the versions before
     */
    record CreateAlias(String functionName, String alias, String candidate, String description) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.createAlias(this);
        }
    }

    /**
     * Moves the alias.
     *
     * @param move from a version to another, as printed
     * @param description what the alias says of its checks over HTTP, and of the versions before
     */
    record UpdateAlias(String functionName, String alias, Move move, String description) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.updateAlias(this);
        }
    }

    /**
     * Checks the released version at the URL of the HTTP API; the alias says from then on that it was checked. When a check
     * fails, {@link ReturnAlias} follows.
     *
     * @param resumed an earlier run has moved the alias and did not come to these checks
     */
    record SmokeUrl(String functionName, String alias, int checks, Unfinished unfinished, boolean resumed)
            implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.smokeUrl(this);
        }
    }

    /** Moves the alias back to the version it had; {@code description} is what it says then. */
    record ReturnAlias(String functionName, String alias, Move move, String description) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.returnAlias(this);
        }
    }

    /** Deletes a version that nobody calls. */
    record DeleteVersion(String functionName, String version) implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.deleteVersion(this);
        }
    }

    /**
     * Lets an earlier version serve again.
     *
     * @param revisionId of the alias as it was read: when it is another one by then, somebody else has moved the alias
     * @param weighted whether another version has got a part of the requests until now
     * @param description what the alias says then
     */
    record RollBack(
            String functionName, String alias, Move move, String revisionId, boolean weighted, String description)
            implements ReleaseStep {
        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.rollBack(this);
        }
    }

    /** From one version to another: numbers, or {@code the new version}. */
    record Move(String from, String to) {
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /** One method per step of a release. */
    interface Visitor<R> {
        R publishVersion(PublishVersion step);

        R resumeVersion(ResumeVersion step);

        R smokeVersion(SmokeVersion step);

        R createAlias(CreateAlias step);

        R updateAlias(UpdateAlias step);

        R smokeUrl(SmokeUrl step);

        R returnAlias(ReturnAlias step);

        R deleteVersion(DeleteVersion step);

        R rollBack(RollBack step);
    }
}
