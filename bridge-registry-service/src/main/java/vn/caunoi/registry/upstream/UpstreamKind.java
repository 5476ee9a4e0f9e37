package vn.caunoi.registry.upstream;

/** What halls' lines hang on. */
public enum UpstreamKind {
    /** A regional centre of the telecom company: each hall has one in charge, at most. */
    CENTRE,
    /** A line that several halls share: a hall hangs on any number. */
    UPLINK
}
