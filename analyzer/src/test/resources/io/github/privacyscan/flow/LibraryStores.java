import cn.hutool.core.util.DesensitizedUtil;
import cn.hutool.crypto.SecureUtil;
import cn.hutool.poi.excel.ExcelWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.google.crypto.tink.Aead;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.opencsv.CSVWriter;
import com.querydsl.sql.dml.SQLInsertClause;
import freemarker.template.Template;
import io.lettuce.core.api.sync.RedisStringCommands;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.solr.common.SolrInputDocument;
import org.elasticsearch.action.index.IndexRequest;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestHighLevelClient;
import org.jasypt.encryption.StringEncryptor;
import org.jdbi.v3.core.Handle;
import org.mindrot.jbcrypt.BCrypt;
import org.redisson.api.RBucket;
import org.slf4j.Logger;
import org.thymeleaf.context.Context;
import redis.clients.jedis.Jedis;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class LibraryStores {
    static class Member {
        String email;
        String mobilePhone;
        String hkid;
        String password;
        Long id;
    }

    void mongo(MongoCollection<org.bson.Document> members, Member member) {
        org.bson.Document document = new org.bson.Document("id", member.id).append("email", member.email); // flow: email
        members.insertOne(document); // flow: email
        members.updateOne(Filters.eq("id", member.id), Updates.set("phone", member.mobilePhone)); // flow: phone
        members.insertOne(new org.bson.Document("id", member.id));
    }

    void redis(Jedis jedis, RedisStringCommands<String, String> lettuce, RBucket<String> bucket, Member member) {
        jedis.hset("member:1", "email", member.email); // flow: email
        lettuce.setex("member:1", 60, member.hkid); // flow: hkid
        bucket.set(member.mobilePhone); // flow: phone
        jedis.set("member:1", "x");
        bucket.set("x");
    }

    void search(RestHighLevelClient client, Member member) throws Exception {
        Map<String, Object> source = new HashMap<>();
        source.put("email", member.email);
        IndexRequest request = new IndexRequest("members").id("1").source(source);
        client.index(request, RequestOptions.DEFAULT); // flow: email
        client.index(new IndexRequest("members").id("1").source("id", member.id), RequestOptions.DEFAULT);
        SolrInputDocument document = new SolrInputDocument();
        document.addField("phone", member.mobilePhone); // flow: phone
        document.addField("id", member.id);
    }

    void dynamo(DynamoDbClient client, Member member) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("hkid", AttributeValue.builder().s(member.hkid).build());
        client.putItem(PutItemRequest.builder().tableName("t").item(item).build()); // flow: hkid
        client.putItem(PutItemRequest.builder().tableName("t").item(Map.of("k", AttributeValue.fromS("v"))).build());
    }

    void sql(Handle handle, SQLInsertClause insert, Cache<Long, Object> cache, Member member) {
        handle.createUpdate("insert into m values (:e)").bind("e", member.email).execute(); // missed: the type of createUpdate is not known
        handle.execute("update m set e = ?", member.email); // flow: email
        cache.put(member.id, member.hkid); // flow: hkid
        cache.put(member.id, "x");
    }

    void documents(Cell cell, CSVPrinter printer, CSVWriter writer, Document document, ExcelWriter excel, Member member) throws Exception {
        cell.setCellValue(member.hkid); // flow: hkid
        printer.printRecord(member.id, member.email); // flow: email
        writer.writeNext(new String[] {member.mobilePhone}); // flow: phone
        document.add(new Paragraph("Phone " + member.mobilePhone)); // flow: phone
        document.add(new Paragraph("Phone"));
        excel.writeCellValue(0, 0, member.email); // flow: email
        printer.printRecord(member.id, "x");
    }

    void templates(Context context, Template template, Member member) throws Exception {
        context.setVariable("phone", member.mobilePhone); // flow: phone
        context.setVariable("phone", "x");
        Map<String, Object> model = new HashMap<>();
        model.put("email", member.email);
        java.io.StringWriter text = new java.io.StringWriter();
        template.process(model, text); // flow: email
    }

    void harmless(Logger log, Aead aead, StringEncryptor encryptor, Member member) throws Exception {
        log.info(DesensitizedUtil.mobilePhone(member.mobilePhone));
        log.info("{}", aead.encrypt(member.hkid.getBytes(StandardCharsets.UTF_8), null));
        log.info(encryptor.encrypt(member.hkid));
        log.info(BCrypt.hashpw(member.password, BCrypt.gensalt()));
        log.info(SecureUtil.md5(member.hkid)); // flow: hkid
        log.info(DigestUtils.sha256Hex(member.mobilePhone)); // flow: phone
    }
}
