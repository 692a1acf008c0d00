import cn.hutool.http.HttpRequest;
import com.aliyun.oss.OSS;
import com.aliyun.oss.model.ObjectMetadata;
import com.dingtalk.api.DingTalkClient;
import com.dingtalk.api.request.OapiRobotSendRequest;
import com.lark.oapi.service.im.v1.model.CreateMessageReq;
import com.lark.oapi.service.im.v1.model.CreateMessageReqBody;
import com.lark.oapi.service.im.v1.resource.Message;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.pengrad.telegrambot.TelegramBot;
import com.qcloud.cos.COSClient;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import me.chanjar.weixin.cp.api.WxCpMessageService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.mp.api.WxMpTemplateMsgService;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import me.zhyd.oauth.model.AuthUser;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import twitter4j.v1.StatusUpdate;
import twitter4j.v1.TweetsResources;

class LibraryNetworks {
    static class Customer {
        String email;
        String mobilePhone;
        String hkid;
        Long id;
    }

    void facebook(FacebookClient client, Customer customer) {
        client.publish("me/feed", String.class, Parameter.with("message", customer.email)); // flow: email
        client.publish("me/feed", String.class, Parameter.with("message", "hello"));
    }

    void slack(Customer customer) throws Exception {
        MethodsClient methods = Slack.getInstance().methods("token");
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel("#sales")
                .text("new " + customer.mobilePhone)
                .build();
        methods.chatPostMessage(request); // flow: phone
        methods.chatPostMessage(r -> r.channel("#sales").text(customer.email)); // missed: the parameter has no type without the library
        methods.chatPostMessage(ChatPostMessageRequest.builder().channel("#sales").text("new").build());
    }

    void telegram(TelegramBot bot, TelegramClient client, Customer customer) throws Exception {
        bot.execute(new com.pengrad.telegrambot.request.SendMessage(1L, customer.email)); // flow: email
        client.execute(SendMessage.builder().chatId(1L).text(customer.hkid).build()); // flow: hkid
        SendMessage message = new SendMessage("1", "hello");
        client.execute(message);
        message.setText(customer.mobilePhone);
        client.execute(message); // flow: phone
    }

    void line(MessagingApiClient client, Customer customer) {
        TextMessage text = new TextMessage("Your phone: " + customer.mobilePhone);
        client.pushMessage(UUID.randomUUID(), new PushMessageRequest("U1", List.of(text), false, null)); // flow: phone
        client.pushMessage(UUID.randomUUID(), new PushMessageRequest("U1", List.of(new TextMessage("hi")), false, null));
    }

    void weixin(WxMpTemplateMsgService templates, WxCpMessageService work, Customer customer) throws Exception {
        WxMpTemplateMessage message = WxMpTemplateMessage.builder().toUser("openid").templateId("t").build();
        message.addData(new WxMpTemplateData("phone", customer.mobilePhone));
        templates.sendTemplateMsg(message); // flow: phone
        WxMpTemplateMessage plain = WxMpTemplateMessage.builder().templateId("t").build();
        templates.sendTemplateMsg(plain);
        work.send(WxCpMessage.TEXT().agentId(1).content("ready").build());
        WxCpMessage note = new WxCpMessage();
        note.setContent(customer.email);
        work.send(note); // flow: email
    }

    void dingTalk(DingTalkClient client, Customer customer) throws Exception {
        OapiRobotSendRequest request = new OapiRobotSendRequest();
        OapiRobotSendRequest.Text text = new OapiRobotSendRequest.Text();
        text.setContent("New customer " + customer.email);
        request.setText(text);
        client.execute(request, "token"); // flow: email
        OapiRobotSendRequest empty = new OapiRobotSendRequest();
        client.execute(empty, "token");
    }

    void lark(Message messages, Customer customer) throws Exception {
        CreateMessageReqBody body = CreateMessageReqBody.newBuilder().receiveId("u").content(customer.hkid).build();
        messages.create(CreateMessageReq.newBuilder().createMessageReqBody(body).build()); // flow: hkid
    }

    void twitter(TweetsResources tweets, Customer customer) throws Exception {
        tweets.updateStatus(StatusUpdate.of("Welcome " + customer.email)); // flow: email
        tweets.updateStatus("Welcome");
    }

    void login(AuthUser user) {
        System.out.println(user.getEmail()); // flow: email
        System.out.println(user.getSource());
    }

    void storage(S3Client s3, MinioClient minio, OSS oss, COSClient cos, Customer customer) throws Exception {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket("b")
                .key("customers/" + customer.hkid)
                .metadata(Map.of("owner", customer.email))
                .build();
        s3.putObject(request, RequestBody.fromString("x")); // flow: hkid, email
        s3.putObject(PutObjectRequest.builder().bucket("b").key("c").build(), RequestBody.fromString("x"));
        minio.putObject(PutObjectArgs.builder().bucket("b").object(customer.mobilePhone).build()); // flow: phone
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.addUserMetadata("owner", customer.email);
        oss.putObject("b", "k", new java.io.File("f"), metadata); // flow: email
        cos.putObject("b", "k-" + customer.id, "content");
        cos.putObject("b", "k", customer.hkid); // flow: hkid
    }

    String post(String url, Map<String, String> headers, String body) {
        return HttpRequest.post(url).addHeaders(headers).body(body).execute().body(); // flow: hkid
    }

    void sendByHutool(Customer customer) {
        post("https://sms.example", Map.of("Host", "sms.example"), "to=" + customer.hkid);
        HttpRequest.post("https://sms.example").body("ping " + customer.id).timeout(5).execute();
    }
}
