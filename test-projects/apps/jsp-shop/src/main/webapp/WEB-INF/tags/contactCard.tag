<%@ tag pageEncoding="UTF-8" %>
<%@ attribute name="who" required="true" type="hk.example.clinic.model.Contact" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<div class="card">
    <b><c:out value="${who.fullName}"/></b>
    <span><c:out value="${who.mobile}"/></span>
</div>
