<%@ include file="../common/top.jspf" %>
<form:form modelAttribute="patient" action="/patients/save">
    <form:hidden path="id"/>
    <form:label path="fullName"><spring:message code="patient.name"/></form:label> <form:input path="fullName" maxlength="60"/>
    <form:label path="hkid"><spring:message code="patient.hkid"/></form:label> <form:input path="hkid" required="true"/>
    <form:label path="mobile">Mobile</form:label> <form:input path="mobile" autocomplete="tel"/>
    <form:label path="ref1"><spring:message code="patient.ref1"/></form:label> <form:input path="ref1"/>
    <form:label path="emergency.mobile">Emergency mobile</form:label> <form:input path="emergency.mobile"/>
    <form:textarea path="notes"/>
    <input type="submit" value="Save">
</form:form>
<%@ include file="../common/bottom.jspf" %>
