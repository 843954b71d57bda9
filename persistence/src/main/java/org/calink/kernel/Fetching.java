package org.calink.kernel;

/** How a query whose rows show something of their neighbours brings these along, so that they are not fetched row by row. */
public final class Fetching {

    /**
     * Hint of EclipseLink: a path of associations, a collection perhaps at its end, fetched in the same statement. The
     * {@code join fetch} of JPQL reaches one step only.
     */
    public static final String JOIN = "eclipselink.join-fetch";

    private Fetching() {}
}
