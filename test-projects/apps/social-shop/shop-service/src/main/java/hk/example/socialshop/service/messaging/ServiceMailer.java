package hk.example.socialshop.service.messaging;

import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mail that belongs to the service itself: no promotion, so no opt-out. 服務通知電郵 */
@Slf4j
@Component
@RequiredArgsConstructor
public class ServiceMailer {

    private static final String FROM = "service@socialshop.example.hk";

    private final JavaMailSender mailSender;

    public void sendWelcome(Member member) {
        mailSender.send(message(member, "歡迎加入 Social Shop", "Dear " + member.getNickname() + ", welcome."));
        log.info("Welcome mail sent to member {}", member.getPublicId());
    }

    public void sendResetCode(Member member, String digits) {
        mailSender.send(message(member, "重設密碼 Reset your password", "Your code is " + digits));
    }

    public void sendReceipt(Member member, Order order) {
        mailSender.send(message(member, "訂單 " + order.getOrderNo(), order.itemSummary() + order.getTotal()));
        log.info("Receipt of order {} sent", order.getOrderNo());
    }

    private static SimpleMailMessage message(Member member, String subject, String text) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(FROM);
        message.setTo(member.getEmail());
        message.setSubject(subject);
        message.setText(text);
        return message;
    }
}
