package fixtures.libraries;

import com.aliyun.dm20151123.models.SingleSendMailRequest;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;
import com.mailgun.api.v3.MailgunMessagesApi;
import com.mailgun.model.message.Message;
import com.mailjet.client.transactional.SendContact;
import com.mailjet.client.transactional.SendEmailsRequest;
import com.mailjet.client.transactional.TransactionalEmail;
import com.resend.Resend;
import com.resend.services.emails.model.CreateEmailOptions;
import com.telesign.MessagingClient;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.vonage.client.sms.messages.TextMessage;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Body;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.Destination;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

class MailAndMessages {

    static class Customer {
        String email;
        String phoneNumber;
        String medicalDiagnosis;
    }

    void ses(Customer customer, SesClient ses) {
        SendEmailRequest request = SendEmailRequest.builder()
                .destination(Destination.builder().toAddresses(customer.email).build())
                .source("shop@example.com")
                .build();
        ses.sendEmail(request); // flow: email
        Body body = Body.builder().text(Content.builder().data("hello").build()).build();
        ses.sendEmail(SendEmailRequest.builder().source("shop@example.com").build());
    }

    void mailgun(Customer customer, MailgunMessagesApi api) {
        Message message = Message.builder().from("shop@example.com").to(customer.email).subject("hello").build();
        api.sendMessage("example.com", message); // flow: email
        api.sendMessage("example.com", Message.builder().from("shop@example.com").build());
    }

    void mailjet(Customer customer, com.mailjet.client.MailjetClient client) throws Exception {
        TransactionalEmail mail = TransactionalEmail.builder().to(new SendContact(customer.email)).subject("hello").build();
        SendEmailsRequest request = SendEmailsRequest.builder().message(mail).build();
        request.sendWith(client); // flow: email
    }

    void resend(Customer customer, Resend resend) throws Exception {
        CreateEmailOptions options = CreateEmailOptions.builder().from("shop@example.com").to(customer.email).build();
        resend.emails().send(options); // flow: email
        resend.emails().send(CreateEmailOptions.builder().from("shop@example.com").build());
    }

    void directMail(Customer customer, com.aliyun.dm20151123.Client client) throws Exception {
        SingleSendMailRequest request = new SingleSendMailRequest().setToAddress(customer.email).setSubject("hello");
        client.singleSendMail(request); // flow: email
        client.singleSendMail(new SingleSendMailRequest().setSubject("hello"));
    }

    void aliyunSms(Customer customer, com.aliyun.dysmsapi20170525.Client client) throws Exception {
        SendSmsRequest request = new SendSmsRequest().setPhoneNumbers(customer.phoneNumber).setSignName("shop");
        client.sendSms(request); // flow: phone
        client.sendSms(new SendSmsRequest().setSignName("shop"));
    }

    void tencentSms(Customer customer, SmsClient client) throws Exception {
        var request = new com.tencentcloudapi.sms.v20210111.models.SendSmsRequest();
        request.setPhoneNumberSet(new String[] {customer.phoneNumber});
        client.SendSms(request); // flow: phone
        client.SendSms(new com.tencentcloudapi.sms.v20210111.models.SendSmsRequest());
    }

    void sns(Customer customer, SnsClient sns) {
        sns.publish(PublishRequest.builder().phoneNumber(customer.phoneNumber).message("hello").build()); // flow: phone
        sns.publish(PublishRequest.builder().message("hello").build());
    }

    void vonage(Customer customer, com.vonage.client.sms.SmsClient client) {
        client.submitMessage(new TextMessage("shop", customer.phoneNumber, "hello")); // flow: phone
        client.submitMessage(new TextMessage("shop", "85200000000", "hello"));
    }

    void telesign(Customer customer, MessagingClient client) throws Exception {
        client.message(customer.phoneNumber, "hello", "ARN", null); // flow: phone
    }
}
