package hk.example.socialshop.service.member;

import hk.example.socialshop.domain.masking.Masking;
import hk.example.socialshop.domain.member.Address;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import hk.example.socialshop.service.audit.AuditService;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a member makes to the own record. 個人資料更改 */
@Slf4j
@Service
@RequiredArgsConstructor
public class ProfileService {

    private final MemberRepository members;
    private final AuditService audit;

    public Member require(String publicId) {
        return members.findByPublicId(publicId).orElseThrow();
    }

    @Transactional
    public void changeMobile(String publicId, String mobile) {
        Member member = require(publicId);
        log.info("Mobile of member {} changes from {} to {}",
                publicId, Masking.maskMobile(member.getMobile()), Masking.maskMobile(mobile));
        member.setMobile(mobile);
        audit.record(publicId, "change-mobile", "member", publicId);
    }

    @Transactional
    public void changeEmail(String publicId, String email) {
        Member member = require(publicId);
        String before = Masking.maskForSupport(member.getEmail());
        member.setEmail(email);
        audit.record(publicId, "change-email", "member", publicId);
        log.info("Member {} replaced e-mail {}", publicId, before);
    }

    @Transactional
    public void changeAddress(String publicId, Address address) {
        Member member = require(publicId);
        member.setDeliveryAddress(address);
        audit.record(publicId, "change-address", "member", publicId);
        log.info("Member {} moved to district {}", publicId, address.getDistrict() == null ? "unset" : "set");
    }
}
