package hk.example.socialshop.web.admin;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.export.MemberExportService;
import hk.example.socialshop.service.loyalty.StaffCard;
import hk.example.socialshop.service.loyalty.StaffDiscountService;
import hk.example.socialshop.service.marketing.CampaignService;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the shop's staff; the proxy lets only the office network through. 後台 */
@Slf4j
@RestController
@RequestMapping("/admin")
@RequiredArgsConstructor
public class BackOfficeController {

    private final MemberRepository members;
    private final MemberExportService exports;
    private final StaffDiscountService staffDiscounts;
    private final CampaignService campaigns;

    @GetMapping("/members.csv")
    void export(Writer response) throws IOException {
        int rows = exports.exportTo(response);
        log.info("Back office downloaded {} rows", rows);
    }

    /** The counter scans the card. 身份證號碼 */
    @PostMapping("/staff-cards/{branch}/{hkid}")
    String issueStaffCard(@PathVariable String branch, @PathVariable String hkid, @RequestBody String publicId) {
        Member member = members.findByPublicId(publicId).orElseThrow();
        if (!hkid.equals(member.getHkid())) {
            return "mismatch";
        }
        StaffCard card = staffDiscounts.issue(member, branch);
        return card.getBarcode();
    }

    @PostMapping("/campaigns/{code}/start")
    int startCampaign(@PathVariable String code) {
        return campaigns.start(code);
    }

    @PostMapping("/campaigns/{code}/remind")
    void remind(@PathVariable String code, @RequestBody List<String> publicIds) {
        campaigns.remind(code, publicIds);
    }
}
