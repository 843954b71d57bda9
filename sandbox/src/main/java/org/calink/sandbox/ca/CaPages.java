package org.calink.sandbox.ca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/** The people's pages of the authorities: {@code /ca} lists the three, {@code /ca?vendor=cfca} shows one's books. */
record CaPages(List<CertificateAuthority> authorities) implements Provider {

    private static final Words WORDS = Words.of("ca");

    @Override
    public Answer answer(Call call) {
        Optional<CertificateAuthority> authority = CaVendor.ofPath(call.value("vendor"))
                .flatMap(vendor -> authorities.stream()
                        .filter(one -> one.vendor() == vendor)
                        .findFirst());
        return authority.map(one -> new CaVendorPage(one, false).answer()).orElseGet(this::overview);
    }

    private Answer overview() {
        List<List<String>> rows = new ArrayList<>();
        for (CertificateAuthority authority : authorities) {
            rows.add(row(authority));
        }
        List<String> heads = List.of(
                WORDS.say("vendor"), WORDS.say("family"), WORDS.say("quirk"), WORDS.say("planned"), WORDS.say("cmp"));
        return Page.titled(WORDS.say("title"))
                .lead(WORDS.say("lead"))
                .section(WORDS.say("vendors"), Html.table(heads, rows))
                .answer();
    }

    private static List<String> row(CertificateAuthority authority) {
        String path = authority.vendor().path();
        int planned = authority.faults().all().size();
        return List.of(
                Html.link("/ca?vendor=" + path, authority.vendor().name()),
                Html.text(authority.vendor().mainFamily()),
                Html.text(WORDS.say("quirk." + authority.vendor().name())),
                planned == 0
                        ? Html.badge("ok", WORDS.say("healthy"))
                        : Html.badge("bad", WORDS.say("planned.count", planned)),
                Html.code("/ca/" + path + "/.well-known/cmp"));
    }
}
