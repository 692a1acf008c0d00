package hk.example.daybonus.partner;

import hk.example.daybonus.join.Member;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The monthly file for the insurer: members who agreed in writing to this kind of receiver, for gain. */
public class LeadFile {
    private final BigDecimal commissionPerLead;

    public LeadFile(BigDecimal commissionPerLead) {
        this.commissionPerLead = commissionPerLead;
    }

    public void write(Path file, List<Member> members) throws IOException {
        try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
            for (Member member : members) {
                if (member.hasThirdPartyConsent()) {
                    out.printRecord(member.getFullName(), member.getMobile(), commissionPerLead);
                }
            }
        }
    }
}
