package hk.example.socialshop.service.export;

import hk.example.socialshop.domain.masking.Masking;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.domain.member.MemberStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Spreadsheets for the back office. 匯出 */
@Slf4j
@Service
@RequiredArgsConstructor
public class MemberExportService {

    private static final String HEADER = "id,nickname,email,mobile,joined";

    private final MemberRepository members;

    /** Returns the number of rows; contact data are masked because the file goes to many desks. */
    public int exportTo(Writer target) throws IOException {
        List<Member> active = members.findByStatus(MemberStatus.ACTIVE);
        try (PrintWriter out = new PrintWriter(target)) {
            out.println(HEADER);
            for (Member member : active) {
                out.println(row(member));
            }
        }
        log.info("Exported {} members with columns {}", active.size(), HEADER);
        return active.size();
    }

    /** Run by hand from the console when a row looks wrong. */
    public void inspect(String publicId) {
        Member member = members.findByPublicId(publicId).orElseThrow();
        System.out.println("member " + publicId + " joined " + member.getJoinedAt());
        System.out.println("  name " + member.getChineseName() + " born " + member.getDateOfBirth());
        System.out.println("  card " + Masking.maskHkid(member.getHkid()));
    }

    private static String row(Member member) {
        return String.join(
                ",",
                member.getPublicId(),
                member.getNickname(),
                Masking.maskEmail(member.getEmail()),
                Masking.maskMobile(member.getMobile()),
                member.getJoinedAt().toString());
    }
}
