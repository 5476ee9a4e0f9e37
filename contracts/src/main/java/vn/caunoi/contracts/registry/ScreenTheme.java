package vn.caunoi.contracts.registry;

/** The colours of a hall's screen. */
public enum ScreenTheme {
    /** Red letters on yellow ground, as the backdrop. */
    MAKET,
    DARK
}
