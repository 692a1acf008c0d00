package hk.example.socialshop.service.marketing;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.member.MemberRepository;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Flash sale promotions by SMS, at most one a week. 限時優惠短訊 */
@Slf4j
@Component
@RequiredArgsConstructor
public class FlashSaleTexter {

    @Value("${shop.sms.marketing-sender}")
    private String sender;

    private final MemberRepository members;

    public void announce(Product product, int percentOff) {
        String text = "限時優惠 Flash sale: " + product.getName() + " " + percentOff + "% off today!";
        int sent = 0;
        for (Member member : members.findByMarketingConsentTrue()) {
            if (member.getMobile() == null) {
                continue;
            }
            Message.creator(new PhoneNumber(member.getMobile()), new PhoneNumber(sender), text).create();
            sent++;
        }
        log.info("Flash sale of {} announced to {} members", product.getName(), sent);
    }
}
