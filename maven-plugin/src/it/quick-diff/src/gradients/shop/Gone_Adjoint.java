package shop;

final class Gone_Adjoint {}
