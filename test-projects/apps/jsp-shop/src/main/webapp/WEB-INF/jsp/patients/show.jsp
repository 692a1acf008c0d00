<%@ include file="../common/top.jspf" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<h1><c:out value="${patient.fullName}"/></h1>
<p><fmt:formatDate value="${patient.birthDate}" pattern="yyyy-MM-dd"/></p>
<%-- The card number stays out of the page: ${patient.hkid} --%>
<t:contactCard who="${patient.emergency}"/>
<c:if test="${not empty patient.notes}"><i>There are notes.</i></c:if>
<form action="<c:url value='/receipt'/>">
    <input type="hidden" name="id" value="${patient.id}">
    <button>Receipt</button>
</form>
<script>
  gtag('event', 'view_patient', {user_data: {email: '<c:out value="${patient.email}"/>'}});
</script>
<%@ include file="../common/bottom.jspf" %>
