package org.calink.catalogue;

/** Which fee a platform falls under: the province's own, one city's, or one of the special ones. */
public enum PlatformGroup {
    PROVINCIAL,
    CITY,
    SPECIAL
}
