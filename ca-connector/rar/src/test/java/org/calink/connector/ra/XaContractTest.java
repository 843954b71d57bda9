package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectorException;
import org.calink.connector.Revocation;
import org.calink.connector.RevocationReason;
import org.calink.connector.configuration.Property;
import org.calink.connector.testca.Databases;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The XAResource as the JTA and X/Open XA specifications want it, and that no verb speaks to the authority. */
class XaContractTest {

    private Bench bench;
    private int lines;

    @BeforeEach
    void open() {
        bench = new Bench(Keys.P256);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void noVerbSpeaksToTheAuthority() throws Exception {
        Bench.Tx committed = bench.begin();
        bench.reserve(committed, "line-1");
        Bench.Tx rolledBack = bench.begin();
        bench.reserve(rolledBack, "line-2");
        int before = bench.ca.cmp().heard().size();
        bench.ca.up(false);
        committed.prepare();
        rolledBack.prepare();
        Bench.Tx.recovered(bench.vendor);
        committed.commit();
        rolledBack.rollback();
        assertEquals(before, bench.ca.cmp().heard().size());
    }

    @Test
    void theRecorderSeesOnePreparedBranch() throws Exception {
        Recorder recorder = reserved();
        recorder.prepare(recorder.tx().xid());
        recorder.commit(recorder.tx().xid(), false);
        bench.settle();
        assertEquals("sepc", recorder.letters());
        assertEquals(1, bench.ca.books().confirmed());
    }

    @Test
    void theRecorderSeesARollbackBeforeAndAfterTheVote() throws Exception {
        Recorder early = reserved();
        early.rollback(early.tx().xid());
        bench.settle();
        Recorder late = reserved();
        assertEquals(XAResource.XA_OK, late.prepare(late.tx().xid()));
        late.rollback(late.tx().xid());
        bench.settle();
        assertEquals(List.of("ser", "sepr"), List.of(early.letters(), late.letters()));
        assertEquals(2, bench.ca.books().all().size());
        assertEquals(0, bench.ca.books().valid());
    }

    @Test
    void theRecorderSeesOnePhase() throws Exception {
        Recorder recorder = reserved();
        recorder.commit(recorder.tx().xid(), true);
        bench.settle();
        assertEquals("seo", recorder.letters());
        assertEquals(1, bench.ca.books().confirmed());
    }

    /** Recovery ends, over a connection of its own, a branch that another connection prepared. */
    @Test
    void theRecorderSeesRecovery() throws Exception {
        Recorder died = reserved();
        died.prepare(died.tx().xid());
        Recorder recovery = new Recorder(bench.begin());
        Xid[] found = recovery.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
        assertEquals(List.of(died.tx().xid()), List.of(found));
        recovery.commit(found[0], false);
        assertEquals(0, recovery.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN).length);
        bench.settle();
        assertEquals(List.of("sep", "vcv"), List.of(died.letters(), recovery.letters()));
        assertEquals(1, bench.ca.books().confirmed());
    }

    @Test
    void theRecorderSeesASuspendedBranchGoOn() throws Exception {
        Recorder recorder = new Recorder(bench.begin());
        Xid xid = recorder.tx().xid();
        recorder.start(xid, XAResource.TMNOFLAGS);
        recorder.end(xid, XAResource.TMSUSPEND);
        recorder.start(xid, XAResource.TMRESUME);
        try (CaConnection connection = recorder.tx().connection()) {
            connection.reserve(bench.application("line-1"));
        }
        recorder.end(xid, XAResource.TMSUCCESS);
        recorder.prepare(xid);
        recorder.commit(xid, false);
        bench.settle();
        assertEquals("sumepc", recorder.letters());
        assertEquals(1, bench.ca.books().confirmed());
    }

    @Test
    void onePhaseCommitPreparesByItself() throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        tx.resource().commit(tx.xid(), true);
        bench.settle();
        assertEquals(1, bench.ca.books().confirmed());
    }

    @Test
    void aBranchWithoutWorkIsReadOnly() throws Exception {
        Bench.Tx tx = bench.begin().start().end();
        assertEquals(XAResource.XA_RDONLY, tx.prepare());
        Bench.Tx refused = bench.begin();
        bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.REFUSES);
        bench.reserve(refused, "line-1");
        assertEquals(XAResource.XA_RDONLY, refused.prepare());
    }

    @Test
    void recoveryListsPreparedBranchesOfThisVendorOnly() throws Exception {
        Bench.Tx prepared = bench.begin();
        bench.reserve(prepared, "line-1");
        prepared.prepare();
        bench.reserve(bench.begin(), "line-2");
        assertEquals(List.of(prepared.xid()), Bench.Tx.recovered(bench.vendor));
        assertEquals(0, prepared.resource().recover(XAResource.TMENDRSCAN).length);
        prepared.commit();
        assertTrue(Bench.Tx.recovered(bench.vendor).isEmpty());
    }

    @Test
    void commitMayBeRepeatedAndRollbackOfNothingIsNothing() throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        tx.prepare();
        tx.commit();
        tx.commit();
        bench.settle();
        tx.commit();
        bench.begin().rollback();
        assertEquals(1, bench.ca.books().confirmed());
        assertCode(XAException.XAER_NOTA, () -> bench.begin().commit());
        assertCode(XAException.XAER_NOTA, () -> tx.resource().forget(tx.xid()));
    }

    @Test
    void twoConnectionsOfOnePoolShareABranch() throws Exception {
        Bench.Tx first = bench.begin();
        CaManagedConnection other = new CaManagedConnection(bench.vendor);
        assertTrue(first.resource().isSameRM(other.getXAResource()));
        first.start();
        other.getXAResource().start(first.xid(), XAResource.TMJOIN);
        first.connection().reserve(bench.application("line-1"));
        ((CaConnection) other.getConnection(null, null)).reserve(bench.application("line-2"));
        other.getXAResource().end(first.xid(), XAResource.TMSUCCESS);
        first.end();
        assertEquals(XAResource.XA_OK, first.prepare());
        first.commit();
        bench.settle();
        assertEquals(2, bench.ca.books().confirmed());
        try (Bench stranger = new Bench(Keys.P256)) {
            assertFalse(first.resource().isSameRM(stranger.begin().resource()));
        }
    }

    @Test
    void aSuspendedTransactionTakesNoWork() throws Exception {
        Bench.Tx tx = bench.begin().start();
        CaConnection connection = tx.connection();
        tx.resource().end(tx.xid(), XAResource.TMSUSPEND);
        assertThrows(CaConnectorException.class, () -> connection.reserve(bench.application("line-1")));
        tx.resource().start(tx.xid(), XAResource.TMRESUME);
        connection.reserve(bench.application("line-1"));
        tx.end();
        assertEquals(XAResource.XA_OK, tx.prepare());
    }

    @Test
    void twoBranchesAtOnceOnOneConnectionAreAProtocolError() throws Exception {
        Bench.Tx tx = bench.begin().start();
        assertCode(XAException.XAER_PROTO, () -> tx.resource().start(Bench.newXid(), XAResource.TMNOFLAGS));
        assertCode(XAException.XAER_NOTA, () -> tx.resource().end(Bench.newXid(), XAResource.TMSUCCESS));
    }

    /** The authority would take it back before the transaction manager could be sure: better no than perhaps. */
    @Test
    void aConfirmationWindowThatIsTooShortIsNotPrepared() throws Exception {
        bench.ca.confirmWait(60);
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        assertCode(XAException.XA_RBINTEGRITY, tx::prepare);
        bench.settle();
        assertEquals(0, bench.ca.books().valid());
    }

    /** What the application was promised is gone, so the transaction must not commit without it. */
    @Test
    void aBranchWhoseLeaseIsOverVotesNo() throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        bench.clock.forward(Duration.ofSeconds(901));
        bench.settlement.run();
        assertCode(XAException.XA_RBTIMEOUT, tx::prepare);
    }

    @Test
    void aPreparedBranchOutlivesEveryLease() throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        tx.prepare();
        bench.clock.forward(Duration.ofDays(2));
        bench.start();
        bench.settlement.run();
        assertEquals(List.of(tx.xid()), Bench.Tx.recovered(bench.vendor));
    }

    /** K2, K3: the node died between intent and prepare; its next start need not wait for a lease. */
    @Test
    void anUnpreparedBranchOfADeadNodeIsUndoneAtItsNextStart() throws Exception {
        bench.ca.ignoresRejection();
        bench.reserve(bench.begin(), "line-1");
        bench.start();
        bench.settle();
        assertEquals(1, bench.ca.books().all().size());
        assertEquals(0, bench.ca.books().valid());
    }

    @Test
    void changesAreSentAfterTheCommitAndNotAfterARollback() throws Exception {
        String serial = issued();
        Bench.Tx forgotten = bench.begin().start();
        forgotten.connection().revoke(Revocation.of("r-0", serial, RevocationReason.SUPERSEDED));
        forgotten.end().rollback();
        bench.settle();
        assertEquals(1, bench.ca.books().valid());
        Bench.Tx tx = bench.begin().start();
        tx.connection().suspend("s-1", serial);
        tx.connection().resume("s-2", serial);
        tx.connection().revoke(Revocation.of("r-1", serial, RevocationReason.KEY_COMPROMISE));
        tx.end();
        assertEquals(XAResource.XA_OK, tx.prepare());
        tx.commit();
        assertEquals(1, bench.ca.books().valid());
        bench.settle();
        assertEquals(1, bench.ca.books().all().get(0).reason());
        assertEquals(
                "[ACTIVATED, SUSPENDED, RESUMED, REVOKED]", bench.eventKinds().toString());
    }

    @Test
    void aJournalThatIsGoneIsAResourceManagerFailure() throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        Databases.destroy(bench.database);
        assertCode(XAException.XAER_RMFAIL, tx::prepare);
    }

    @Test
    void smallestConfirmationWindowIsConfigurable() throws Exception {
        try (Bench lax = new Bench(Keys.P256, Map.of(Property.MINIMUM_CONFIRM, "10"))) {
            lax.ca.confirmWait(60);
            Bench.Tx tx = lax.begin();
            lax.reserve(tx, "line-1");
            assertEquals(XAResource.XA_OK, tx.prepare());
        }
    }

    /** A branch with a certificate in it, ended and not yet prepared. */
    private Recorder reserved() throws Exception {
        Recorder recorder = new Recorder(bench.begin());
        Xid xid = recorder.tx().xid();
        recorder.start(xid, XAResource.TMNOFLAGS);
        try (CaConnection connection = recorder.tx().connection()) {
            connection.reserve(bench.application("line-" + ++lines));
        }
        recorder.end(xid, XAResource.TMSUCCESS);
        return recorder;
    }

    private String issued() throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        tx.prepare();
        tx.commit();
        bench.settle();
        return bench.events.get(0).serial();
    }

    private static void assertCode(int code, org.junit.jupiter.api.function.Executable verb) {
        assertEquals(code, assertThrows(XAException.class, verb).errorCode);
    }
}
