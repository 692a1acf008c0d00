import com.adyen.model.checkout.PaymentRequest;
import com.adyen.service.checkout.PaymentsApi;
import com.alibaba.dashscope.aigc.generation.Generation;
import com.alibaba.dashscope.aigc.generation.GenerationParam;
import com.alibaba.dashscope.common.Message;
import com.alipay.api.AlipayClient;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.anthropic.client.AnthropicClient;
import com.anthropic.models.messages.MessageCreateParams;
import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.braintreegateway.BraintreeGateway;
import com.braintreegateway.CustomerRequest;
import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderRequest;
import com.github.binarywang.wxpay.service.WxPayService;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.tencentcloudapi.ocr.v20181119.OcrClient;
import com.tencentcloudapi.ocr.v20181119.models.HKIDCardOCRRequest;
import com.wechat.pay.java.service.payments.jsapi.JsapiService;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.prompt.Prompt;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.Image;

class LibraryServices {
    static class Patient {
        String email;
        String mobilePhone;
        String hkid;
        String diagnosis;
        String faceImage;
        Long id;
    }

    void openai(com.openai.client.OpenAIClient client, Patient patient) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Summarise " + patient.diagnosis)
                .build();
        client.chat().completions().create(params); // flow: diagnosis
        client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("hi").build());
    }

    void anthropic(AnthropicClient client, Patient patient) {
        client.messages().create(MessageCreateParams.builder().maxTokens(9L).addUserMessage(patient.hkid).build()); // flow: hkid
        client.messages().create(MessageCreateParams.builder().maxTokens(9L).addUserMessage("hello").build());
    }

    void azure(OpenAIClient client, Patient patient) {
        client.getChatCompletions("m", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(patient.diagnosis)))); // flow: diagnosis
        client.getChatCompletions("m", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("hello"))));
    }

    void chatModels(ChatModel model, ChatClient client, org.springframework.ai.chat.model.ChatModel other, Patient patient) {
        model.chat(UserMessage.from(patient.diagnosis)); // flow: diagnosis
        model.chat(UserMessage.from("hello"));
        client.prompt().user(patient.email).call().content(); // flow: email
        client.prompt().user("hello").call().content();
        other.call(new Prompt("Explain " + patient.diagnosis)); // flow: diagnosis
        other.call(new Prompt("Explain the weather"));
    }

    void bedrock(BedrockRuntimeClient client, RekognitionClient faces, Patient patient) {
        client.invokeModel(InvokeModelRequest.builder().modelId("m").body(SdkBytes.fromUtf8String(patient.diagnosis)).build()); // flow: diagnosis
        client.invokeModel(InvokeModelRequest.builder().modelId("m").body(SdkBytes.fromUtf8String("hello")).build());
        Image image = Image.builder().bytes(SdkBytes.fromUtf8String(patient.faceImage)).build();
        faces.detectFaces(DetectFacesRequest.builder().image(image).build()); // flow: face-image
    }

    void chinese(Generation generation, OcrClient ocr, Patient patient) throws Exception {
        Message message = Message.builder().role("user").content(patient.diagnosis).build();
        generation.call(GenerationParam.builder().model("qwen").messages(List.of(message)).build()); // flow: diagnosis
        HKIDCardOCRRequest request = new HKIDCardOCRRequest();
        ocr.HKIDCardOCR(request);
        request.setImageBase64(patient.hkid);
        ocr.HKIDCardOCR(request); // flow: hkid
    }

    void stripe(Patient patient) throws Exception {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setEmail(patient.email)
                .putMetadata("phone", patient.mobilePhone)
                .build();
        Customer.create(params); // flow: email, phone
        Map<String, Object> map = new HashMap<>();
        map.put("email", patient.email);
        Customer.create(map); // flow: email
        Customer.create(CustomerCreateParams.builder().setDescription("new").build());
    }

    void payments(BraintreeGateway braintree, PaymentsApi adyen, Patient patient) throws Exception {
        braintree.customer().create(new CustomerRequest().email(patient.email).company("c")); // flow: email
        braintree.customer().create(new CustomerRequest().company("c"));
        PaymentRequest request = new PaymentRequest();
        request.setShopperEmail(patient.email);
        adyen.payments(request); // flow: email
        adyen.payments(new PaymentRequest().reference("r").telephoneNumber(patient.mobilePhone)); // flow: phone
    }

    void chinesePayments(AlipayClient alipay, JsapiService wechat, WxPayService wx, Patient patient) throws Exception {
        AlipayTradePagePayRequest pay = new AlipayTradePagePayRequest();
        pay.setBizContent("{\"body\":\"" + patient.email + "\"}");
        alipay.pageExecute(pay); // flow: email
        PrepayRequest prepay = new PrepayRequest();
        prepay.setDescription("order " + patient.id);
        wechat.prepay(prepay);
        prepay.setAttach(patient.mobilePhone);
        wechat.prepay(prepay); // flow: phone
        wx.createOrder(WxPayUnifiedOrderRequest.newBuilder().body(patient.hkid).outTradeNo("1").build()); // flow: hkid
    }
}
