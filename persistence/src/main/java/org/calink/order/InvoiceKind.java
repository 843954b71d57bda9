package org.calink.order;

/** Kind of invoice (发票类型); not changeable once the order is being paid. */
public enum InvoiceKind {
    /** 电子普票: issued when the token ships, sent by mail. */
    ELECTRONIC_ORDINARY,
    /** 纸质专票: travels with the token. */
    PAPER_SPECIAL
}
