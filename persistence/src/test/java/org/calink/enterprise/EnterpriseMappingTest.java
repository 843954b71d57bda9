package org.calink.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.FileType;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Database;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protects that an enterprise comes back from the database as it went in, and that personal numbers are sealed there. */
class EnterpriseMappingTest {

    private final Database database = Database.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void comesBackAsItWentIn() {
        Long id = database.inTransaction(em -> {
            Enterprise enterprise = EnterpriseSamples.complete("91210100123456788H");
            for (EnterpriseAttachment kind : EnterpriseAttachment.values()) {
                Document document = new Document(
                        null,
                        DocumentKind.ATTACHMENT,
                        kind.field(),
                        FileType.PDF,
                        new Document.Stored(kind.field(), 1, "0".repeat(64)),
                        Instant.EPOCH);
                em.persist(document);
                enterprise.attach(kind, document);
            }
            em.persist(enterprise);
            return enterprise.getId();
        });
        database.doInTransaction(em -> {
            Enterprise enterprise = em.find(Enterprise.class, id);
            enterprise.submit(LocalDate.of(2026, 11, 22), new Act("account:1", Instant.EPOCH, null));
            enterprise.returnWith(
                    List.of(new Remark("businessLicence", "不清晰")), new Act("staff:1", Instant.EPOCH, null));
        });
        database.doInTransaction(em -> {
            Enterprise enterprise = em.find(Enterprise.class, id);
            assertEquals(EnterpriseState.RETURNED, enterprise.getState());
            assertEquals("210102199003076616", enterprise.getBasic().getLegalResidentId());
            assertEquals("100", enterprise.getShareholders().get(0).getShare());
            assertEquals("不清晰", enterprise.getRemarks().get(0).getText());
            assertEquals(2, enterprise.getHistory().size());
            Object sealed = em.createNativeQuery("select legal_resident_id from enterprise")
                    .getSingleResult();
            assertFalse(sealed.toString().contains("210102199003076616"));
        });
    }

    @Test
    void aRewrittenListLeavesNothingOfTheOldOne() {
        Long id = database.inTransaction(em -> {
            Enterprise draft = new Enterprise(CreditCode.of("91210100123456788H"), "企业", Instant.EPOCH);
            draft.draftShareholders(List.of(line("甲", "60"), line("乙", "40")), 0);
            em.persist(draft);
            return draft.getId();
        });
        database.doInTransaction(em -> em.find(Enterprise.class, id)
                .draftShareholders(List.of(line("丙", "50"), line("甲", "30"), line("乙", "20")), 1));
        database.doInTransaction(em -> {
            Enterprise draft = em.find(Enterprise.class, id);
            assertEquals(
                    List.of("丙", "甲", "乙"),
                    draft.getShareholders().stream().map(Shareholder::getName).toList());
            assertEquals(2, draft.revision(EnterpriseSection.SHAREHOLDERS));
        });
    }

    private static ShareholderLine line(String name, String share) {
        return new ShareholderLine(name, ShareholderKind.NATURAL_PERSON, "210102199003076616", share);
    }

    @Test
    void aPageOfAnotherEnterpriseIsRefused() {
        Enterprise acting = kept("91210100123456788H");
        Enterprise other = kept("91350211M000100Y43");
        acting.requireOpened(acting.getId());
        for (Long opened : Arrays.asList(other.getId(), null)) {
            Refused refused = assertThrows(Refused.class, () -> acting.requireOpened(opened));
            assertEquals(EnterpriseReason.OTHER_IDENTITY, refused.reason());
        }
    }

    private Enterprise kept(String code) {
        return database.inTransaction(em -> {
            Enterprise draft = new Enterprise(CreditCode.of(code), "企业", Instant.EPOCH);
            em.persist(draft);
            return draft;
        });
    }

    @Test
    void anEmptyDraftComesBackToo() {
        Long id = database.inTransaction(em -> {
            Enterprise draft = new Enterprise(CreditCode.of("91210100123456788H"), "企业", Instant.EPOCH);
            em.persist(draft);
            return draft.getId();
        });
        database.doInTransaction(em -> {
            Enterprise draft = em.find(Enterprise.class, id);
            assertEquals(null, draft.getCityCode());
            assertEquals(0, draft.getShareholders().size());
            assertEquals(
                    draft,
                    em.createNamedQuery(Enterprise.BY_CODE, Enterprise.class)
                            .setParameter("code", CreditCode.of("91210100123456788H"))
                            .getSingleResult());
        });
    }
}
