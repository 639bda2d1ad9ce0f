module shop {
    requires org.retrograd.annotations;

    exports shop.api;
}
