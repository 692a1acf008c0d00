package hk.example.socialshop.service.identity;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.member.Member;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Keeps age-restricted goods from minors. */
@Slf4j
@Service
@RequiredArgsConstructor
public class AgeGate {

    private final AgeVerificationClient client;

    public boolean mayBuy(Member member, Product product) {
        if (!product.getCategory().isAgeRestricted()) {
            return true;
        }
        if (member.getHkid() == null) {
            log.info("Member {} has no card number on file, {} refused", member.getPublicId(), product.getName());
            return false;
        }
        try {
            return client.isAdult(member.getHkid());
        } catch (AgeVerificationException e) {
            log.error("Age check failed: {}", e.getMessage());
            return false;
        }
    }
}
