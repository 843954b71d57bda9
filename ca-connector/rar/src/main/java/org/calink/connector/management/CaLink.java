package org.calink.connector.management;

import java.time.Duration;
import org.calink.connector.CertificateAuthority.Link;
import org.calink.connector.OpenBranch;
import org.calink.connector.desk.InquiryDesk;
import org.calink.connector.link.LinkException;
import org.calink.connector.settlement.Settlement;

/** Shows and steers one authority's settlement. */
final class CaLink implements CaLinkMXBean {

    private final Settlement settlement;
    private final InquiryDesk inquiries;

    CaLink(Settlement settlement) {
        this.settlement = settlement;
        this.inquiries = new InquiryDesk(settlement.vendor());
    }

    @Override
    public int getDepth() {
        return inquiries.link().open();
    }

    @Override
    public long getOldestAgeSeconds() {
        return inquiries.link().oldest().map(Duration::toSeconds).orElse(0L);
    }

    @Override
    public String getLastError() {
        return inquiries.link().lastError().orElse("");
    }

    @Override
    public String getCircuit() {
        Link link = inquiries.link();
        return link.circuit().name();
    }

    @Override
    public int getInFlight() {
        return settlement.vendor().authority().inFlight();
    }

    @Override
    public boolean isPaused() {
        return settlement.isPaused();
    }

    @Override
    public void retryNow(String transactionId) {
        inquiries.open().stream()
                .map(OpenBranch::transactionId)
                .filter(key -> transactionId == null || transactionId.isBlank() || key.equals(transactionId))
                .forEach(inquiries::retryNow);
    }

    @Override
    public void pause() {
        settlement.pause();
    }

    @Override
    public void resume() {
        settlement.resume();
        settlement.vendor().wake();
    }

    @Override
    public String probe() {
        try {
            settlement.vendor().authority().probe();
            return "OK";
        } catch (LinkException trouble) {
            return trouble.getMessage();
        }
    }
}
