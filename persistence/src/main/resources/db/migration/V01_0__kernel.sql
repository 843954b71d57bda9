-- One sequence for every aggregate; 50 as in org.calink.kernel.Aggregate.
CREATE SEQUENCE calink_seq START WITH 1000 INCREMENT BY 50;
