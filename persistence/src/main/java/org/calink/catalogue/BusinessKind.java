package org.calink.catalogue;

/** The business (业务) an order line stands for; the guide's six are added as their journeys are built. */
public enum BusinessKind {
    NEW
}
