<?php
// Fills an empty WordPress as somebody would at its first screen: a title, a keeper, plain addresses, then the posts.
// Run by wordpress.ts: php fill.php <folder of WordPress> <file with the posts as JSON>
[, $folder, $file] = $argv;
$_SERVER['HTTP_HOST'] = parse_url(getenv('WORDPRESS_ADDRESS'), PHP_URL_HOST);
define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody is written to.
add_filter('pre_wp_mail', '__return_true');
wp_install('Four Million Homes', 'keeper', 'keeper@example.org', true, '', wp_generate_password(24));
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules(false);

foreach (json_decode(file_get_contents($file), true, 512, JSON_THROW_ON_ERROR) as $post) {
    $made = wp_insert_post(wp_slash([
        'post_status' => 'publish',
        'post_author' => 1,
        'post_name' => $post['name'],
        'post_title' => $post['title'],
        // A block of markup is shown as it was given.
        'post_content' => "<!-- wp:html -->\n{$post['markup']}\n<!-- /wp:html -->",
    ]), true);
    if (is_wp_error($made)) {
        fwrite(STDERR, "{$post['name']}: {$made->get_error_message()}\n");
        exit(1);
    }
}
echo wp_get_theme()->get('Name'), ' ', $wp_version;
