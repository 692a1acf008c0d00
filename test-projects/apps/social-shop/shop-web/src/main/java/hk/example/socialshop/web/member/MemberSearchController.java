package hk.example.socialshop.web.member;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberBadge;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.domain.member.MemberStatus;
import hk.example.socialshop.service.member.MemberCard;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding friends. 搜尋會員 */
@Slf4j
@RestController
@RequestMapping("/api/members")
@RequiredArgsConstructor
public class MemberSearchController {

    private final MemberRepository members;

    @GetMapping("/search")
    Page<Member> search(@RequestParam String q, Pageable page) {
        return members.findByNicknameContainingIgnoreCase(q, page);
    }

    /** Is a friend already here? The browser asks while the address is being typed. */
    @GetMapping("/lookup")
    ResponseEntity<MemberCard> lookup(@RequestParam String email) {
        return ResponseEntity.of(members.findByEmail(email).map(MemberCard::of));
    }

    /** The same for the app, which posts the addresses of a phone book entry. */
    @PostMapping("/lookup")
    List<MemberCard> lookupAll(@RequestBody LookupForm form) {
        log.info("Looking up {} addresses", form.emails().size());
        return form.emails().stream()
                .flatMap(email -> members.findByEmail(email).stream())
                .map(MemberCard::of)
                .toList();
    }

    @GetMapping("/newest")
    List<MemberBadge> newest() {
        return members.findTop20ByStatusOrderByJoinedAtDesc(MemberStatus.ACTIVE);
    }

    @GetMapping("/{publicId}")
    ResponseEntity<MemberCard> card(@PathVariable String publicId) {
        return ResponseEntity.of(members.findByPublicId(publicId).map(MemberCard::of));
    }

    /** Addresses to look up. */
    record LookupForm(List<String> emails) {}
}
