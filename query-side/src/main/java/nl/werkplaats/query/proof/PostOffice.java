package nl.werkplaats.query.proof;

import org.springframework.mail.javamail.JavaMailSender;

/**
 * What mail is sent by.
 *
 * @param from the sender's address; empty when nobody is to be mailed
 */
public record PostOffice(JavaMailSender sender, String from) {}
