#!/usr/bin/perl
# FixMyStreet's own client (perllib/Open311.pm of https://github.com/mysociety/fixmystreet) against a demo that serves:
#   perl open311.pl <folder with Open311.pm> http://127.0.0.1:8080/open311/v2/
# Its database and pages are replaced by the few answers that the client asks of them. Needs (Debian): libmoo-perl
# libmoox-types-mooselike-perl libdatetime-format-w3cdtf-perl libxml-simple-perl libwww-perl libpath-tiny-perl
# libtry-tiny-perl.
use strict;
use warnings;

BEGIN {
    # Modules of the site itself, of which the client needs a name and little else.
    for my $module (qw(FixMyStreet FixMyStreet/Cobrand FixMyStreet/DB FixMyStreet/App/Model/PhotoSet
        FixMyStreet/ImageMagick Utils)) {
        $INC{"$module.pm"} = 1;
    }
    unshift @INC, shift @ARGV;
}

package FixMyStreet;
sub config { 'noreply@contoh.invalid' }
sub test_mode { 1 }

package FixMyStreet::DB::Result::Problem;
sub open_states { { confirmed => 1 } }
sub fixed_states { { fixed => 1, 'fixed - user' => 1 } }

package Utils;
sub truncate_coordinate { sprintf '%.6f', $_[0] }

package FixMyStreet::DB::Result::Body;
sub get_cobrand_handler { Told->new }

# Whatever is asked of it answers what it was made with, or nothing.
package Told;
our $AUTOLOAD;
sub new { my ($class, %told) = @_; return bless {%told}, $class }
sub can { 1 }
sub isa { my ($self, $class) = @_; return UNIVERSAL::isa($self, $class) }
sub AUTOLOAD {
    my $self = shift;
    my ($name) = $AUTOLOAD =~ /::(\w+)$/;
    return if $name eq 'DESTROY';
    return $self->{$name};
}

package main;
use DateTime;
use DateTime::Format::W3CDTF;
use Open311;

my $endpoint = shift @ARGV or die "usage: open311.pl <perllib> <endpoint>\n";
my $failed = 0;

sub holds {
    my ($what, $true) = @_;
    print(($true ? 'ok ' : 'NOT ok ') . "$what\n");
    $failed ||= !$true;
}

sub client {
    return Open311->new(
        endpoint => $endpoint,
        jurisdiction => '32.77',
        api_key => 'demo-open311',
        fixmystreet_body => bless({}, 'FixMyStreet::DB::Result::Body'),
        @_,
    );
}

my $client = client();
my $services = $client->get_service_list->{service};
holds('services are listed', @$services > 10);
holds('each has a code and a name', !grep { !$_->{service_code} || !$_->{service_name} } @$services);
my $asked = $client->get_service_meta_info('JALAN');
holds('a definition has questions', ref $asked->{attributes} eq 'ARRAY' && $asked->{attributes}[0]{code} eq 'UKURAN');

my %report = (
    id => 1, title => 'Lubang di jalan', detail => 'Dalam sekali', name => 'Ujang Contoh', used_map => 1,
    latitude => -6.8759, longitude => 107.5308, user => Told->new(email => 'ujang@contoh.invalid', name => 'Ujang'),
    get_extra_fields => [{ name => 'UKURAN', value => 'BESAR' }], cobrand => 'default', photo => '',
);
my $number = $client->send_service_request(Told->new(%report), { url => 'http://contoh.invalid/1' }, 'JALAN');
holds("a report is filed: $number", $number);
holds('its number is its token', $client->get_service_request_id_from_token($number) eq $number);

my $found = $client->get_service_requests({ report_ids => [$number] });
holds('it is found again', @$found == 1 && $found->[0]{service_request_id} eq $number);
holds('it is open', $found->[0]{status} eq 'open');
holds('nothing that was written is told', !defined $found->[0]{description} || ref $found->[0]{description}
    || $found->[0]{description} eq '');

my $now = DateTime->now;
for my $state ('confirmed', 'fixed - user', 'in progress', 'investigating', 'planned') {
    my $update = Told->new(
        id => 1000 + int(rand(1e9)), text => "Keadaan: $state", name => 'Ujang Contoh', confirmed => $now->clone,
        problem_state => $state, user => Told->new(name => 'Ujang', email => 'ujang@contoh.invalid'),
        problem => Told->new(external_id => $number, state => 'confirmed'), get_extra_metadata => {},
    );
    my $id = client(extended_statuses => 1)->post_service_request_update($update);
    holds("an update while it is $state", $id);
}
my $seen = Told->new(
    id => 1000 + int(rand(1e9)), text => 'Dengan foto', name => 'Ujang Contoh', confirmed => $now->clone,
    problem_state => 'confirmed', user => Told->new(name => 'Ujang'), photo => 'a', photos => [{ url_full => '/1.jpeg' }],
    get_cobrand_logged => Told->new(base_url => 'http://contoh.invalid'), get_extra_metadata => {},
    problem => Told->new(external_id => $number, state => 'confirmed'),
);
holds('an update with a photo at its address', client(multi_photos => 1)->post_service_request_update($seen));
my $format = DateTime::Format::W3CDTF->new;
my $updates = $client->get_service_request_updates(
    $format->format_datetime($now->clone->subtract(days => 30)), $format->format_datetime($now->clone->add(days => 1)));
holds('updates are read', ref $updates eq 'ARRAY' && !grep { !$_->{update_id} || !$_->{status} } @$updates);
holds('their states are ones it knows', !grep { $client->map_state($_->{status}) !~ /confirmed|fixed/ } @$updates);

my $stranger = client(api_key => 'salah');
my $refused = $stranger->send_service_request(Told->new(%report), { url => 'http://contoh.invalid/1' }, 'JALAN');
holds('a wrong key is refused and its error understood: ' . ($stranger->error =~ m{^(.*\n.*)})[0], !$refused && $stranger->error =~ /403/);
exit($failed ? 1 : 0);
